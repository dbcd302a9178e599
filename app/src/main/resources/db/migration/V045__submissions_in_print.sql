-- What a submission looks like on paper, with every name as it was that day; the hash of the submission is taken of this text.
CREATE TABLE submission_print (
  tenant_id INT NOT NULL,
  application_id BIGINT NOT NULL,
  number INT NOT NULL,
  content MEDIUMTEXT NOT NULL,
  PRIMARY KEY (tenant_id, application_id, number),
  CONSTRAINT print_of_submission FOREIGN KEY (tenant_id, application_id, number)
    REFERENCES submission (tenant_id, application_id, number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Returned applications by the day until which they may come back.
CREATE INDEX application_returned ON application (tenant_id, state, return_by);
