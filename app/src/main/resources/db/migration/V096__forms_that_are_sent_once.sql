-- Where a form led when it was sent first: sent again by the same person it leads there too.
CREATE TABLE form_sent (
  tenant_id INT NOT NULL,
  person_id BIGINT NOT NULL,
  token CHAR(12) NOT NULL COMMENT 'of the page that the form stood on',
  said CHAR(64) NOT NULL COMMENT 'sha256 of what was typed',
  path VARCHAR(200) NULL COMMENT 'null only within the transaction that makes the thing',
  sent_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, person_id, token),
  CONSTRAINT form_sent_by FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Officials stood in for a provider until somebody acted for it here.
ALTER TABLE enquiry ADD COLUMN taken_over_at DATETIME(6) NULL COMMENT 'when the provider took it over from officials';
