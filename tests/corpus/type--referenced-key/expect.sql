SELECT count(*) = 1 FROM b JOIN a ON a.id = a_id;
