Feature: Incidents of real GitLabs
  What happened to GitLab.com and to self-managed instances, step by step, with what a customer saw.

  Scenario: mass-expiry-2024-05-14: tokens without an end date expire together, and retries are banned
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it has the scope "api"
    When the next step of mass-expiry-2024-05-14 happens
    And it asks for what it is itself
    Then GitLab says "yes"
    And git is answered 200
    When the next step of mass-expiry-2024-05-14 happens
    And it asks for what it is itself
    Then GitLab says "401 invalid_token: Token is expired. You can either do re-authorization or token refresh."
    When the validator checks it for the group acme
    Then the validator exits with 3
    And it finds E_EXPIRED
    When 30 requests of git fail
    Then git is answered 403
    When the next step of mass-expiry-2024-05-14 happens
    Then git is answered 403
    When the next step of mass-expiry-2024-05-14 happens
    Then git is answered 401

  Scenario: bot-deletion-2024-09-11: the bots of rotated tokens are deleted
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When the next step of bot-deletion-2024-09-11 happens
    And the validator checks it for the group acme
    Then the validator exits with 0
    When the next step of bot-deletion-2024-09-11 happens
    And it asks for what it is itself
    Then GitLab says "401 Unauthorized"
    When the validator checks it for the group acme
    Then the validator exits with 3
    And it finds E_UNKNOWN_TOKEN
    When the next step of bot-deletion-2024-09-11 happens
    And it asks for what it is itself
    Then GitLab says "401 Unauthorized"

  Scenario: upgrade-16.0: every token gets an end date, and a year later they expire
    Given GitLab self-managed/premium/18.11
    And a personal token of mara
    And it has the scope "api"
    When the next step of upgrade-16.0 happens
    And it asks for what it is itself
    Then the answer says
      | what       | said    |
      | expires_at | nothing |
    When the next step of upgrade-16.0 happens
    And it asks for what it is itself
    Then GitLab says "yes"
    When the next step of upgrade-16.0 happens
    And it asks for what it is itself
    Then GitLab says "401 invalid_token: Token is expired. You can either do re-authorization or token refresh."
