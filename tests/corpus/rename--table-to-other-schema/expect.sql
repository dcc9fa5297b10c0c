SELECT x = 'x' FROM app.t;
