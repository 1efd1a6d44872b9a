@acceptance @steps
Feature: Step texts

  Background:
    Given an empty notebook

  Scenario: A regular expression gives its groups
    When I note 3 times "three" by pattern
    Then the notebook reads "three,three,three"

  Scenario: A cucumber expression gives its parameters
    When I note -7 and 2.5 and word and 'quoted "text"' and anything at all
    Then the notebook reads "-7|2.5|word|quoted "text"|anything at all" in full

  Scenario: Optional text and alternatives
    When I note 1 page
    And I note 2 pages
    And I write down 3 paragraphs
    Then the notebook reads "page 1,page 2,page 3"

  Scenario: And, But and * go on with the kind of step before
    Given a first
    And a second
    * a third
    But a fourth
    Then the notebook reads "1st,2nd,3rd,4th"

  Scenario: The same text is another step for another keyword
    Given the weather
    When the weather
    Then the weather
    And the notebook reads "given,when,then"

  Scenario: A step definition for every keyword
    Given anything goes
    When anything goes
    Then anything goes
    And the notebook reads "any,any,any"

  Scenario: A slash in a cucumber expression is escaped
    When I call GET /api/v4/user
    Then the notebook reads "/api/v4/user"

  Scenario: Steps may be asynchronous
    When I note slowly "a" with a task
    And I note slowly "b" with a value task
    Then the notebook reads "a,b"
