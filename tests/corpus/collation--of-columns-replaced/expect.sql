SELECT a='a' AND b::text='{b}' AND d = 'q' FROM c, e;
