@acceptance @hooks
Feature: Hooks

  Scenario: Hooks run in their order, around every step
    When a step runs
    Then the notebook reads "run,feature,first,second,last,before step,step,after step,before step"

  @special
  Scenario: A hook with tags runs for one of them
    Then the notebook reads "run,feature,first,second,tagged,last,before step"

  Scenario Outline: What a scenario was injected with is disposed after it
    When <how> resource is used
    Then it is not disposed yet

    Examples:
      | how     |
      | one     |
      | another |

  @ignore
  Scenario: An ignored scenario is skipped and seen
    When this step does not even exist
