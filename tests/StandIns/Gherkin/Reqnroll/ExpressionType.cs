namespace Reqnroll;

public enum ExpressionType
{
    Unspecified,
    CucumberExpression,
    RegularExpression,
}
