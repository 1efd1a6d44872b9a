using System.Reflection;
using System.Text.RegularExpressions;
using Reqnroll.Bindings;

namespace AikidoGitLabSim.StandIns.Gherkin;

internal sealed record StepBinding(StepDefinitionType Type, Regex Pattern, MethodInfo Method, BindingScope Scope);

internal sealed record HookBinding(HookType Type, MethodInfo Method, int Order, BindingScope Scope);

internal sealed record TransformationBinding(Regex? Pattern, MethodInfo Method, string? Name, int Order)
{
    public Type Target { get; } = Invocation.ResultType(Method);
}
