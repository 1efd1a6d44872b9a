Feature: Creating the token: the expiration date
  The page wants the date removed, so that the token never ends. Statement S-20. Today is 15 June 2026.

  @S-20
  Scenario Outline: A personal token whose date was removed ends <end> on <edition>
    Given GitLab <edition>
    When mara fills in the form for a personal token
      | field           | value   |
      | expiration date | removed |
    Then the new token ends <end>
    And so S-20 <verdict> for personal tokens

    Examples: Up to 15.11 that is never
      | edition                  | end   | verdict |
      | gitlab.com/free/15.11    | never | holds   |
      | gitlab.com/premium/15.11 | never | holds   |
      | self-managed/free/15.11  | never | holds   |

    @known-false
    Examples: From 16.0 on it is in a year
      | edition                  | end        | verdict       |
      | gitlab.com/free/16.0     | 2027-06-15 | does not hold |
      | gitlab.com/premium/17.3  | 2027-06-15 | does not hold |
      | gitlab.com/free/18.11    | 2027-06-15 | does not hold |
      | gitlab.com/premium/19.1  | 2027-06-15 | does not hold |
      | self-managed/free/16.0   | 2027-06-15 | does not hold |
      | self-managed/free/17.2   | 2027-06-15 | does not hold |
      | self-managed/free/17.3   | 2027-06-15 | does not hold |
      | dedicated/ultimate/18.11 | 2027-06-15 | does not hold |

  @S-20
  Scenario Outline: A group token whose date was removed ends <end> on <edition>
    Given GitLab <edition>
    When mara asks for a group token of acme
      | field           | value   |
      | expiration date | removed |
    Then the new token ends <end>
    And so S-20 <verdict> for group tokens

    Examples: Up to 15.11 that is never
      | edition                  | end   | verdict |
      | gitlab.com/premium/15.11 | never | holds   |
      | self-managed/free/15.11  | never | holds   |

    @known-false
    Examples: From 16.0 on it is in a year
      | edition                  | end        | verdict       |
      | gitlab.com/premium/16.0  | 2027-06-15 | does not hold |
      | gitlab.com/premium/17.3  | 2027-06-15 | does not hold |
      | gitlab.com/premium/18.11 | 2027-06-15 | does not hold |
      | gitlab.com/premium/19.1  | 2027-06-15 | does not hold |
      | self-managed/free/16.0   | 2027-06-15 | does not hold |
      | self-managed/free/17.2   | 2027-06-15 | does not hold |
      | self-managed/free/17.3   | 2027-06-15 | does not hold |

  @S-20
  Scenario Outline: Where the administrator gave up expiration dates: <kind> on <edition>
    Given GitLab <edition>
    And the administrator does not require expiration dates
    When mara <makes>
      | field           | value   |
      | expiration date | removed |
    Then the new token ends <end>
    And so S-20 <verdict> for <kind> tokens

    Examples: From 17.3 on that makes tokens without an end
      | edition                 | kind     | makes                                  | end   | verdict |
      | self-managed/free/17.3  | personal | fills in the form for a personal token | never | holds   |
      | self-managed/free/18.11 | personal | fills in the form for a personal token | never | holds   |
      | self-managed/free/17.3  | group    | asks for a group token of acme         | never | holds   |
      | self-managed/free/18.11 | group    | asks for a group token of acme         | never | holds   |

    @known-false
    Examples: Before, and on GitLab.com, there is no such setting
      | edition                  | kind     | makes                                  | end        | verdict       |
      | self-managed/free/16.0   | personal | fills in the form for a personal token | 2027-06-15 | does not hold |
      | gitlab.com/premium/18.11 | personal | fills in the form for a personal token | 2027-06-15 | does not hold |
      | gitlab.com/premium/18.11 | group    | asks for a group token of acme         | 2027-06-15 | does not hold |

  @S-20 @known-false
  Scenario Outline: A program that does not name a date for a group token is turned away on <edition>
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
  Scenario: A service account's token may be without an end where its own setting allows it
    Given GitLab gitlab.com/premium/18.11
    And the administrator does not require expiration dates of service accounts
    When mara makes a service account in acme and asks for its token
      | field           | value   |
      | expiration date | removed |
    Then the new token ends never
    And so S-20 holds for service account tokens

  @S-20 @known-false
  Scenario: Without that, a service account's token ends in a year as well
    Given GitLab gitlab.com/premium/18.11
    When mara makes a service account in acme and asks for its token
      | field           | value   |
      | expiration date | removed |
    Then the new token ends 2027-06-15
    And so S-20 does not hold for service account tokens

  @S-20
  Scenario Outline: A year is the most a date may be away, to the day: <date> on <edition>
    Given GitLab <edition>
    When mara fills in the form for a personal token
      | field           | value  |
      | expiration date | <date> |
    Then GitLab says "<answer>"

    Examples:
      | edition                  | date       | answer                                   |
      | gitlab.com/premium/16.0  | 2027-06-16 | 422 Expires at must expire in 365 days   |
      | gitlab.com/premium/18.11 | 2027-06-15 | yes                                      |
      | gitlab.com/premium/18.11 | 2027-06-16 | 422 Expires at must be before 2027-06-15 |

    Examples: Up to 15.11 there is no most
      | edition                  | date       | answer |
      | gitlab.com/premium/15.11 | 2027-06-16 | yes    |

  @S-20 @O-07
  Scenario Outline: A token is dead with the first moment of its last day: <token> on <edition>
    Given GitLab <edition>
    And <token>
    And it is dead from 2026-06-16 on
    When the clock reaches 2026-06-15T23:59:59Z
    And it asks for what it is itself
    Then GitLab says "yes"
    When the clock reaches 2026-06-16T00:00:00Z
    And it asks for what it is itself
    Then GitLab says "401 invalid_token: Token is expired. You can either do re-authorization or token refresh."

    Examples:
      | edition                  | token                    |
      | gitlab.com/premium/15.11 | a personal token of mara |
      | gitlab.com/premium/18.11 | a group token of acme    |
