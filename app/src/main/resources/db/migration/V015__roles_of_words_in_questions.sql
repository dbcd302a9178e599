-- What editors say of a word in questions: its role, and the codes of things that say the same. As with synonyms, the
-- national words hold for everyone; a tenant adds its own or gives one another role.
CREATE TABLE question_word (
  tenant_id INT NOT NULL,
  word VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  role VARCHAR(20) NOT NULL,
  codes JSON NOT NULL,
  source VARCHAR(200) NULL,
  PRIMARY KEY (tenant_id, word)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
