INSERT INTO invoices VALUES (1, 'draft'), (2, 'paid');
