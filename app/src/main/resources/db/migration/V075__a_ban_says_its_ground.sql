-- The words of the ground stand before the reason that an official gave.
ALTER TABLE ban MODIFY reason VARCHAR(2000) NOT NULL;
