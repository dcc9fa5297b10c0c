SELECT (p).a = 1 AND (p).b = 'x' AND (p).d IS NULL AND (ps[1]).a = 2 AND (ps[1]).d IS NULL FROM t;
