using System.Reflection;

namespace AikidoGitLabSim.StandIns.Gherkin;

internal static class MethodText
{
    public static string Of(MethodInfo method) =>
        $"{method.ReflectedType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})";
}
