CREATE TEXT SEARCH PARSER words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
CREATE TEXT SEARCH CONFIGURATION c (PARSER = words);
ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word WITH simple;
