CREATE ACCESS METHOD piles TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE t (a integer) USING piles;
