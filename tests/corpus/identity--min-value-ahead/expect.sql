WITH news AS (
  SELECT nextval('fresh_id_seq') AS fresh, nextval('used_id_seq') AS used, nextval('ahead_id_seq') AS ahead,
    nextval('"New"') AS named, nextval('apart_id_seq') AS apart, nextval('reset_id_seq') AS reset
) SELECT fresh = 100 AND used = 150 AND ahead = 700 AND named = 100 AND apart = 100 AND reset = 1 FROM news;
