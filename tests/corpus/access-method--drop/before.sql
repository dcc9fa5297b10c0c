CREATE ACCESS METHOD piles TYPE TABLE HANDLER heap_tableam_handler;
COMMENT ON ACCESS METHOD piles IS 'as a heap';
