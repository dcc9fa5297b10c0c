SELECT b='2' AND a=1 FROM app.t;
