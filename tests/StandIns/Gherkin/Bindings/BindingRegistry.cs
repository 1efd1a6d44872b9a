using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Reqnroll;
using Reqnroll.Bindings;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>All bindings of some classes; what is wrong with them is kept and told by every scenario.</summary>
internal sealed class BindingRegistry
{
    private readonly List<string> _errors = [];
    private readonly ParameterTypes _parameterTypes;

    public BindingRegistry(IEnumerable<Type> types)
    {
        const BindingFlags Methods = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var methods = types.Where(type => type.IsDefined(typeof(BindingAttribute))).SelectMany(type => type.GetMethods(Methods)).ToList();
        Transformations = [.. methods.SelectMany(TransformationsOf).OrderBy(transformation => transformation.Order)];
        Hooks = [.. methods.SelectMany(HooksOf).OrderBy(hook => hook.Order)];
        _parameterTypes = new ParameterTypes(Transformations, methods.Where(method => method.IsDefined(typeof(StepDefinitionBaseAttribute))));
        Steps = [.. methods.SelectMany(StepsOf)];
    }

    public IReadOnlyList<StepBinding> Steps { get; }

    public IReadOnlyList<HookBinding> Hooks { get; }

    public IReadOnlyList<TransformationBinding> Transformations { get; }

    public IReadOnlyList<string> Errors => _errors;

    public static BindingRegistry Of(Assembly assembly) => new(assembly.GetTypes());

    private static IEnumerable<TransformationBinding> TransformationsOf(MethodInfo method) =>
        from attribute in method.GetCustomAttributes<StepArgumentTransformationAttribute>()
        let pattern = attribute.Regex is { } regex ? StepPattern.WholeText(regex) : null
        select new TransformationBinding(pattern, method, attribute.Name, attribute.Order);

    private static List<BindingScope> ScopesOf(MethodInfo method, IEnumerable<string> tags) =>
    [
        .. method.ReflectedType!.GetCustomAttributes<ScopeAttribute>().Select(BindingScope.Of),
        .. method.GetCustomAttributes<ScopeAttribute>().Select(BindingScope.Of),
        .. tags.Select(tag => new BindingScope(tag.TrimStart('@'), null, null)),
    ];

    private IEnumerable<HookBinding> HooksOf(MethodInfo method)
    {
        foreach (var hook in method.GetCustomAttributes<HookAttribute>())
        {
            Check(method);
            if (hook.Event <= HookType.AfterFeature && !method.IsStatic)
                _errors.Add($"{MethodText.Of(method)}: a [{hook.Event}] method must be static.");
            foreach (var scope in ScopesOf(method, hook.Tags).DefaultIfEmpty(BindingScope.Everywhere))
                yield return new HookBinding(hook.Event, method, hook.Order, scope);
        }
    }

    private IEnumerable<StepBinding> StepsOf(MethodInfo method)
    {
        foreach (var step in method.GetCustomAttributes<StepDefinitionBaseAttribute>())
        {
            Check(method);
            if (PatternOf(method, step) is not { } pattern)
                continue;
            foreach (var type in step.Types)
                foreach (var scope in ScopesOf(method, []).DefaultIfEmpty(BindingScope.Everywhere))
                    yield return new StepBinding(type, pattern, method, scope);
        }
    }

    private Regex? PatternOf(MethodInfo method, StepDefinitionBaseAttribute step)
    {
        try
        {
            return StepPattern.Of(step.Expression ?? string.Empty, step.ExpressionType, _parameterTypes);
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            _errors.Add($"{MethodText.Of(method)}: \"{step.Expression}\": {error.Message}");
            return null;
        }
    }

    private void Check(MethodInfo method)
    {
        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
            _errors.Add($"{MethodText.Of(method)}: async void is never awaited; return Task.");
    }
}
