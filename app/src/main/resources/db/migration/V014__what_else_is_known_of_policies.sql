-- Its kind, whether its title is printed, the last year it sets targets for, our remark on the copy.
ALTER TABLE policy ADD COLUMN detail JSON NOT NULL DEFAULT ('{}');
