Feature: The whole journey: a personal token
  From GitLab's sign-in form to Aikido's verdict, with pages only. Aikido warns, because the token belongs to a person.

  @ui @journey @S-24 @S-25
  Scenario Outline: Sign in, create, copy, paste, verdict: <edition>
    Given GitLab <edition>
    And mara is signed in
    When she goes to her access tokens by "<way>"
    And she opens the form by "<open>"
    And she fills in the form
      | field           | value                                |
      | token name      | Aikido                               |
      | expiration date | 2026-12-31                           |
      | scopes          | read_api, read_user, read_repository |
    And she presses "<submit>"
    And she copies the new token by its button
    And Aikido's page is opened
    And it is pasted there
    Then Aikido's page says "The token was accepted, with warnings"

    Examples:
      | edition                    | way                                            | open                          | submit                       |
      | gitlab.com/premium/15.11   | Edit profile > Access Tokens                   |                               | Create personal access token |
      | self-managed/free/16.2     | Edit profile > Access Tokens                   |                               | Create personal access token |
      | self-managed/premium/16.3  | Edit profile > Access Tokens                   | Add new token                 | Create personal access token |
      | gitlab.com/premium/16.8    | Edit profile > Access Tokens                   | Add new token                 | Create personal access token |
      | gitlab.com/free/17.3       | Edit profile > Access tokens                   | Add new token                 | Create personal access token |
      | dedicated/ultimate/18.0    | Edit profile > Access tokens                   | Add new token                 | Create personal access token |
      | gitlab.com/premium/18.1    | Edit profile > Access tokens                   | Add new token                 | Create token                 |
      | self-managed/premium/18.5  | Edit profile > Personal access tokens          | Add new token                 | Create token                 |
      | gitlab.com/ultimate/18.9   | Edit profile > Personal access tokens          | Add new token                 | Generate token               |
      | gitlab.com/premium/18.11   | Edit profile > Access > Personal access tokens | Generate token > Legacy token | Generate token               |
      | self-managed/free/19.1     | Edit profile > Access > Personal access tokens | Add new token                 | Generate token               |
      | self-managed/ultimate/19.2 | Edit profile > Access > Personal access tokens | Generate token > Legacy token | Generate token               |
      | gitlab.com/free/newest     | Edit profile > Access > Personal access tokens | Generate token > Legacy token | Generate token               |
      | self-managed/free/newest   | Edit profile > Access > Personal access tokens | Generate token > Legacy token | Generate token               |
