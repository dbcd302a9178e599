-- Which yearly review led to a measure: it is open again when the measure is refused.
ALTER TABLE measure ADD COLUMN yearly CHAR(12) NULL COMMENT 'public id';
