@acceptance @injection
Feature: Injection, scopes and contexts

  Scenario: Two binding classes share one instance
    When one class notes "a"
    And the other class notes "b"
    Then the notebook reads "a,b"

  Scenario: Each scenario has its own
    Then the notebook reads ""

  Scenario: An interface is registered in a hook
    Then the greeter says "hello"

  Scenario: A registered type is made once, or once for each who asks
    Then one greeter is shared, and shy greeters are not

  Scenario: The closer scope wins
    When who answers
    Then the notebook reads "feature and tag"

  @output
  Scenario: Contexts hold values, infos and output
    When I keep 7 in the scenario
    Then the scenario holds 7 and its title is "Contexts hold values, infos and output"
    And the feature is "Injection, scopes and contexts"
