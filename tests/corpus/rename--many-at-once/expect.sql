SELECT email='a@b' AND body='t' FROM accounts, articles;
