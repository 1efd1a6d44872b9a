Feature: Creating the token: the expiration date
  The page asks the reader to remove the date, so that the token does not expire. Statement S-20. Today is 15 June 2026.
  From 18.1, the form of personal tokens refuses an empty date: see 07-in-the-browser-personal.feature.

  @S-20
  Scenario Outline: A personal token without a date gets the expiry date <date> on <edition>
    Given GitLab <edition>
    When mara fills in the form for a personal token
      | field           | value   |
      | expiration date | removed |
    Then the new token has the expiry date <date>
    And so S-20 <verdict> for personal tokens

    Examples: Up to 15.11 none
      | edition                  | date | verdict |
      | gitlab.com/free/15.11    | none | holds   |
      | gitlab.com/premium/15.11 | none | holds   |
      | self-managed/free/15.11  | none | holds   |

    @known-false
    Examples: From 16.0 a year from today
      | edition                 | date       | verdict       |
      | gitlab.com/free/16.0    | 2027-06-15 | does not hold |
      | gitlab.com/premium/17.3 | 2027-06-15 | does not hold |
      | gitlab.com/free/18.0    | 2027-06-15 | does not hold |
      | self-managed/free/16.0  | 2027-06-15 | does not hold |
      | self-managed/free/17.2  | 2027-06-15 | does not hold |
      | self-managed/free/17.3  | 2027-06-15 | does not hold |
      | self-managed/free/18.0  | 2027-06-15 | does not hold |
      | dedicated/ultimate/18.0 | 2027-06-15 | does not hold |

  @S-20
  Scenario Outline: A group token without a date gets the expiry date <date> on <edition>
    Given GitLab <edition>
    When mara asks for a group token of acme
      | field           | value   |
      | expiration date | removed |
    Then the new token has the expiry date <date>
    And so S-20 <verdict> for group tokens

    Examples: Up to 15.11 none
      | edition                  | date | verdict |
      | gitlab.com/premium/15.11 | none | holds   |
      | self-managed/free/15.11  | none | holds   |

    @known-false
    Examples: From 16.0 a year from today
      | edition                   | date       | verdict       |
      | gitlab.com/premium/16.0   | 2027-06-15 | does not hold |
      | gitlab.com/premium/17.3   | 2027-06-15 | does not hold |
      | gitlab.com/premium/18.11  | 2027-06-15 | does not hold |
      | gitlab.com/premium/19.1   | 2027-06-15 | does not hold |
      | gitlab.com/premium/newest | 2027-06-15 | does not hold |
      | self-managed/free/16.0    | 2027-06-15 | does not hold |
      | self-managed/free/17.2    | 2027-06-15 | does not hold |
      | self-managed/free/17.3    | 2027-06-15 | does not hold |
      | self-managed/free/newest  | 2027-06-15 | does not hold |

  @S-20
  Scenario Outline: Where an administrator does not require dates: a <kind> token on <edition>
    Given GitLab <edition>
    And the administrator does not require expiration dates
    When mara <creates>
      | field           | value   |
      | expiration date | removed |
    Then the new token has the expiry date <date>
    And so S-20 <verdict> for <kind> tokens

    Examples: From 17.3, an empty date stays empty
      | edition                  | kind     | creates                                | date | verdict |
      | self-managed/free/17.3   | personal | fills in the form for a personal token | none | holds   |
      | self-managed/free/18.11  | personal | fills in the form for a personal token | none | holds   |
      | self-managed/free/newest | personal | fills in the form for a personal token | none | holds   |
      | self-managed/free/17.3   | group    | asks for a group token of acme         | none | holds   |
      | self-managed/free/18.11  | group    | asks for a group token of acme         | none | holds   |
      | self-managed/free/newest | group    | asks for a group token of acme         | none | holds   |

    @known-false
    Examples: Before 17.3 and on GitLab.com, the setting does not exist
      | edition                   | kind     | creates                                | date       | verdict       |
      | self-managed/free/16.0    | personal | fills in the form for a personal token | 2027-06-15 | does not hold |
      | gitlab.com/premium/17.3   | personal | fills in the form for a personal token | 2027-06-15 | does not hold |
      | gitlab.com/premium/18.11  | group    | asks for a group token of acme         | 2027-06-15 | does not hold |
      | gitlab.com/premium/newest | group    | asks for a group token of acme         | 2027-06-15 | does not hold |

  @S-20 @known-false
  Scenario Outline: The API refuses a group token without a date on <edition>
    Given GitLab <edition>
    When mara asks for a group token of acme
      | field           | value    |
      | expiration date | left out |
    Then GitLab says "400 expires_at is missing"

    Examples:
      | edition                 |
      | gitlab.com/premium/16.0 |
      | self-managed/free/17.3  |

  @S-20
  Scenario Outline: A service account token has no date where no date is required of service accounts: <edition>
    Given GitLab <edition>
    And the administrator does not require expiration dates of service accounts
    When <creator> creates a service account in acme and a token for it
      | field           | value   |
      | expiration date | removed |
    Then the new token has the expiry date none
    And so S-20 holds for service account tokens

    Examples: From 16.7
      | edition                     | creator |
      | gitlab.com/premium/16.7     | mara    |
      | gitlab.com/premium/18.11    | mara    |
      | gitlab.com/premium/newest   | mara    |
      | self-managed/premium/16.7   | root    |
      | self-managed/premium/newest | root    |

    Examples: On Free from 18.11
      | edition                  | creator |
      | gitlab.com/free/18.11    | mara    |
      | gitlab.com/free/newest   | mara    |
      | self-managed/free/newest | root    |

  @S-20 @known-false
  Scenario Outline: By default, a service account token without a date expires in a year: <edition>
    Given GitLab <edition>
    When <creator> creates a service account in acme and a token for it
      | field           | value   |
      | expiration date | removed |
    Then the new token has the expiry date 2027-06-15
    And so S-20 does not hold for service account tokens

    Examples: Up to 16.6, there is no setting
      | edition                   | creator |
      | gitlab.com/premium/16.1   | mara    |
      | gitlab.com/premium/16.6   | mara    |
      | self-managed/premium/16.1 | root    |
      | self-managed/premium/16.6 | root    |

    Examples: Later, the setting requires a date
      | edition                     | creator |
      | gitlab.com/premium/16.7     | mara    |
      | gitlab.com/premium/18.11    | mara    |
      | gitlab.com/premium/newest   | mara    |
      | self-managed/premium/newest | root    |
      | gitlab.com/free/18.11       | mara    |
      | gitlab.com/free/newest      | mara    |
      | self-managed/free/newest    | root    |

  @S-20
  Scenario Outline: The latest possible date is a year from today: <date> on <edition>
    Given GitLab <edition>
    When mara fills in the form for a personal token
      | field           | value  |
      | expiration date | <date> |
    Then GitLab says "<answer>"

    Examples:
      | edition                   | date       | answer                                   |
      | gitlab.com/premium/16.0   | 2027-06-16 | 422 Expires at must expire in 365 days   |
      | gitlab.com/premium/18.11  | 2027-06-15 | yes                                      |
      | gitlab.com/premium/18.11  | 2027-06-16 | 422 Expires at must be before 2027-06-15 |
      | gitlab.com/premium/newest | 2027-06-15 | yes                                      |
      | gitlab.com/premium/newest | 2027-06-16 | 422 Expires at must be before 2027-06-15 |

    Examples: Up to 15.11 there is no limit
      | edition                  | date       | answer |
      | gitlab.com/premium/15.11 | 2027-06-16 | yes    |

  @S-20 @O-07
  Scenario Outline: A token expires at the start of its expiry date: <token> on <edition>
    Given GitLab <edition>
    And <token>
    And it expires on 2026-06-16
    When the clock reaches 2026-06-15T23:59:59Z
    And it asks for what it is itself
    Then GitLab says "yes"
    When the clock reaches 2026-06-16T00:00:00Z
    And it asks for what it is itself
    Then GitLab says "401 invalid_token: Token is expired. You can either do re-authorization or token refresh."

    Examples:
      | edition                   | token                    |
      | gitlab.com/premium/15.11  | a personal token of mara |
      | gitlab.com/premium/18.11  | a group token of acme    |
      | gitlab.com/premium/newest | a group token of acme    |
