using System.Globalization;
using System.Reflection;
using Reqnroll;

namespace AikidoGitLabSim.StandIns.Gherkin;

internal static class MethodText
{
    private const int Longest = 20;

    public static string Of(MethodInfo method) => Of(method, method.GetParameters().Select(parameter => parameter.ParameterType.Name));

    /// <summary>With the arguments of a call, cut short.</summary>
    public static string Of(MethodInfo method, IEnumerable<object?> arguments) => Of(method, arguments.Select(argument => argument switch
    {
        null => "null",
        string text => $"\"{Short(text.ReplaceLineEndings("\\n"))}\"",
        Table => "<table>",
        _ => Short(Convert.ToString(argument, CultureInfo.InvariantCulture) ?? string.Empty),
    }));

    private static string Of(MethodInfo method, IEnumerable<string> parameters) => $"{method.ReflectedType!.Name}.{method.Name}({string.Join(", ", parameters)})";

    private static string Short(string text) => text.Length <= Longest ? text : $"{text[..(Longest - 3)]}...";
}
