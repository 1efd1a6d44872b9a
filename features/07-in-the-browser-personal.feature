Feature: In the browser: a personal token
  The page's steps on GitLab's own pages, label by label. Statements S-10, S-14, S-17, S-18 and S-20 to S-25.

  @ui @S-14 @S-17 @known-false
  Scenario Outline: Up to 18.4, Edit profile leads to User settings, and there to the page: <edition>
    Given GitLab <edition>
    And mara is signed in
    When she goes to her access tokens by "<way>"
    Then the sidebar is called "User settings"
    And so S-17 holds for personal tokens
    And nothing on the page is labelled "Token settings page"
    And so S-14 does not hold

    Examples:
      | edition                 | way                          |
      | gitlab.com/free/15.11   | Edit profile > Access Tokens |
      | self-managed/free/15.11 | Edit profile > Access Tokens |
      | gitlab.com/free/17.2    | Edit profile > Access Tokens |
      | self-managed/free/17.2  | Edit profile > Access Tokens |

    Examples: From 17.3 in sentence case
      | edition                | way                          |
      | gitlab.com/free/17.3   | Edit profile > Access tokens |
      | self-managed/free/17.3 | Edit profile > Access tokens |
      | gitlab.com/free/18.4   | Edit profile > Access tokens |
      | self-managed/free/18.4 | Edit profile > Access tokens |

  @ui @S-14 @S-17 @known-false
  Scenario Outline: From 18.5, the page has another name: <edition>
    Given GitLab <edition>
    And mara is signed in
    When she goes to her access tokens by "<way>"
    Then there is no link "Access Tokens"
    And there is no link "Access tokens"
    And so S-17 does not hold for personal tokens
    And nothing on the page is labelled "Token settings page"
    And so S-14 does not hold

    Examples:
      | edition                  | way                                            |
      | gitlab.com/free/18.5     | Edit profile > Personal access tokens          |
      | self-managed/free/18.9   | Edit profile > Personal access tokens          |
      | gitlab.com/free/18.9     | Edit profile > Personal access tokens          |
      | gitlab.com/free/18.10    | Edit profile > Access > Personal access tokens |
      | self-managed/free/18.10  | Edit profile > Access > Personal access tokens |
      | gitlab.com/free/newest   | Edit profile > Access > Personal access tokens |
      | self-managed/free/newest | Edit profile > Access > Personal access tokens |

  @ui @S-10 @known-false
  Scenario Outline: Before fine-grained tokens are enabled by default, the page offers one kind: <edition>
    Given GitLab <edition>
    And mara is signed in
    When she goes to her access tokens by "Edit profile > Access > Personal access tokens"
    Then there is a button "Add new token"
    And there is no button "Generate token"
    And so S-10 does not hold

    Examples:
      | edition                 |
      | self-managed/free/18.10 |
      | self-managed/free/19.1  |

  @ui @S-18 @S-23
  Scenario Outline: Which buttons the page has: <edition>
    Given GitLab <edition>
    And mara is signed in
    When she goes to her access tokens by "<way>"
    Then there is <add> button "Add new token"
    And so S-18 <S-18> for personal tokens
    When she opens the form by "<open>"
    Then there is <create> button "Create token"
    And there is a button "<submit>"
    And so S-23 <S-23> for personal tokens

    Examples: From 18.1 to 18.8, as the help page says
      | edition                | way                                   | add | S-18  | open          | create | submit       | S-23  |
      | gitlab.com/free/18.1   | Edit profile > Access tokens          | a   | holds | Add new token | a      | Create token | holds |
      | self-managed/free/18.8 | Edit profile > Personal access tokens | a   | holds | Add new token | a      | Create token | holds |

    @known-false
    Examples: Before and after, others
      | edition                  | way                                            | add | S-18          | open                          | create | submit                       | S-23          |
      | gitlab.com/free/15.11    | Edit profile > Access Tokens                   | no  | does not hold |                               | no     | Create personal access token | does not hold |
      | self-managed/free/16.2   | Edit profile > Access Tokens                   | no  | does not hold |                               | no     | Create personal access token | does not hold |
      | gitlab.com/free/16.3     | Edit profile > Access Tokens                   | a   | holds         | Add new token                 | no     | Create personal access token | does not hold |
      | self-managed/free/16.3   | Edit profile > Access Tokens                   | a   | holds         | Add new token                 | no     | Create personal access token | does not hold |
      | gitlab.com/free/18.0     | Edit profile > Access tokens                   | a   | holds         | Add new token                 | no     | Create personal access token | does not hold |
      | gitlab.com/free/18.9     | Edit profile > Personal access tokens          | a   | holds         | Add new token                 | no     | Generate token               | does not hold |
      | gitlab.com/free/18.10    | Edit profile > Access > Personal access tokens | no  | does not hold | Generate token > Legacy token | no     | Generate token               | does not hold |
      | self-managed/free/19.1   | Edit profile > Access > Personal access tokens | a   | holds         | Add new token                 | no     | Generate token               | does not hold |
      | self-managed/free/19.2   | Edit profile > Access > Personal access tokens | no  | does not hold | Generate token > Legacy token | no     | Generate token               | does not hold |
      | gitlab.com/free/newest   | Edit profile > Access > Personal access tokens | no  | does not hold | Generate token > Legacy token | no     | Generate token               | does not hold |
      | self-managed/free/newest | Edit profile > Access > Personal access tokens | no  | does not hold | Generate token > Legacy token | no     | Generate token               | does not hold |

  @ui @S-20
  Scenario Outline: Up to 18.0, the form accepts an empty date: <edition>
    Given GitLab <edition>
    And mara is signed in
    When she goes to her access tokens by "<way>"
    And she opens the form by "<open>"
    And she fills in the form
      | field           | value                                |
      | token name      | Aikido                               |
      | expiration date | removed                              |
      | scopes          | read_api, read_user, read_repository |
    And she presses "Create personal access token"
    And she copies the new token
    And it asks for what it is itself
    Then the answer says
      | what       | said                                 |
      | expires_at | <date>                               |
      | scopes     | read_api, read_user, read_repository |
    And so S-20 <verdict> for personal tokens

    Examples: Up to 15.11, the token does not expire
      | edition               | way                          | open | date    | verdict |
      | gitlab.com/free/15.11 | Edit profile > Access Tokens |      | nothing | holds   |

    @known-false
    Examples: From 16.0, the token expires in a year
      | edition                | way                          | open          | date       | verdict       |
      | self-managed/free/16.0 | Edit profile > Access Tokens |               | 2027-06-15 | does not hold |
      | gitlab.com/free/18.0   | Edit profile > Access tokens | Add new token | 2027-06-15 | does not hold |

  @ui @S-20 @known-false
  Scenario Outline: From 18.1, the form refuses an empty date: <edition>
    Given GitLab <edition>
    And mara is signed in
    When she goes to her access tokens by "<way>"
    And she opens the form by "<open>"
    And she fills in the form
      | field           | value                                |
      | token name      | Aikido                               |
      | expiration date | removed                              |
      | scopes          | read_api, read_user, read_repository |
    And she presses "<submit>"
    Then GitLab's page says "Expiration date is required."
    And so S-20 does not hold for personal tokens

    Examples:
      | edition                  | way                                            | open                          | submit         |
      | gitlab.com/free/18.1     | Edit profile > Access tokens                   | Add new token                 | Create token   |
      | gitlab.com/free/18.11    | Edit profile > Access > Personal access tokens | Generate token > Legacy token | Generate token |
      | self-managed/free/19.2   | Edit profile > Access > Personal access tokens | Generate token > Legacy token | Generate token |
      | gitlab.com/free/newest   | Edit profile > Access > Personal access tokens | Generate token > Legacy token | Generate token |
      | self-managed/free/newest | Edit profile > Access > Personal access tokens | Generate token > Legacy token | Generate token |

  @ui @S-21 @S-22 @S-24 @S-25 @O-05 @O-07
  Scenario Outline: From the form to Aikido, with the preset date: <edition>
    Given GitLab <edition>
    And mara is signed in
    When she goes to her access tokens by "<way>"
    And she opens the form by "<open>"
    And she fills in the form
      | field      | value                                |
      | token name | Aikido                               |
      | scopes     | read_api, read_user, read_repository |
    And she presses "<submit>"
    And she copies the new token
    Then the page of access tokens does not show it again
    When it asks for what it is itself
    Then the answer says
      | what       | said       |
      | name       | Aikido     |
      | expires_at | 2026-07-15 |
    And the answer has the scopes "read_api, read_user, read_repository", in any order
    And so S-21 holds for personal tokens
    When Aikido's page is opened
    And it is pasted there
    Then Aikido's page says "The token was accepted, with warnings"
    And it says what to do about "Expiration date": "Make a new token this week"

    Examples:
      | edition                | way                                            | open                          | submit                       |
      | gitlab.com/free/16.3   | Edit profile > Access Tokens                   | Add new token                 | Create personal access token |
      | gitlab.com/free/18.1   | Edit profile > Access tokens                   | Add new token                 | Create token                 |
      | gitlab.com/free/18.11  | Edit profile > Access > Personal access tokens | Generate token > Legacy token | Generate token               |
      | self-managed/free/19.1 | Edit profile > Access > Personal access tokens | Add new token                 | Generate token               |
      | gitlab.com/free/newest | Edit profile > Access > Personal access tokens | Generate token > Legacy token | Generate token               |
