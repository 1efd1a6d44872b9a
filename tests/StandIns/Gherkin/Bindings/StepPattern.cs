using System.Text.RegularExpressions;
using Reqnroll;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>
/// Tells regular from cucumber expressions as Reqnroll does: <c>^…</c> and <c>…$</c> are regular; with <c>{name}</c> it is a
/// cucumber expression; with <c>(…*)</c>, <c>(…+)</c>, <c>.*</c>, <c>\.</c> or <c>\d+</c> regular; all else cucumber.
/// </summary>
internal static partial class StepPattern
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    public static Regex Of(string expression, ExpressionType type, ParameterTypes parameterTypes)
    {
        var cucumber = type == ExpressionType.CucumberExpression || (type == ExpressionType.Unspecified && IsCucumber(expression));
        return cucumber ? new Regex(CucumberExpression.ToRegex(expression, parameterTypes), Options, Limit) : WholeText(expression);
    }

    public static Regex WholeText(string expression) =>
        new((expression.StartsWith('^') ? string.Empty : "^") + expression + (expression.EndsWith('$') ? string.Empty : "$"), Options, Limit);

    public static bool IsCucumber(string expression)
    {
        if (expression.StartsWith('^') || expression.EndsWith('$'))
            return false;
        return Parameter().IsMatch(expression) || !OnlyInRegex().IsMatch(expression);
    }

    private static TimeSpan Limit => TimeSpan.FromSeconds(5);

    [GeneratedRegex(@"\{\w*\}", RegexOptions.None, 5000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\([^)]+[*+]\)|\.\*|\\\.|\\d\+", RegexOptions.None, 5000)]
    private static partial Regex OnlyInRegex();
}
