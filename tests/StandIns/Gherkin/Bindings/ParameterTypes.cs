using System.Reflection;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>What a <c>{name}</c> in a cucumber expression matches: built-in types, enums used by steps, own transformations.</summary>
internal sealed class ParameterTypes
{
    private const string Anything = ".*";
    private const string Integer = @"-?\d+";
    private const string Float = @"(?=.*\d.*)[-+]?\d*(?:\.(?=\d.*))?\d*(?:\d+[E][-+]?\d+)?";
    private const string Quoted = @"(?:""([^""\\]*(?:\\.[^""\\]*)*)""|'([^'\\]*(?:\\.[^'\\]*)*)')";

    private readonly ILookup<string, string> _patterns;

    public ParameterTypes(IEnumerable<TransformationBinding> transformations, IEnumerable<MethodInfo> steps)
    {
        var own = transformations.SelectMany(OwnNames);
        var enums = steps.SelectMany(step => step.GetParameters()).Select(parameter => parameter.ParameterType).Where(type => type.IsEnum).Distinct()
            .SelectMany(type => new[] { (type.Name, Anything), (type.FullName!, Anything) });
        _patterns = BuiltIn().Concat(enums).Concat(own).Distinct().ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }

    /// <summary>The pattern with its capture group; null when there is no such type.</summary>
    public string? Pattern(string name)
    {
        if (name is "string")
            return Quoted;
        var patterns = _patterns[name].ToList();
        if (patterns.Count == 0)
            return null;
        return patterns.Contains(Anything, StringComparer.Ordinal) ? $"({Anything})" : $"({string.Join('|', patterns.Select(pattern => $"(?:{pattern})"))})";
    }

    private static IEnumerable<(string Name, string Pattern)> BuiltIn() =>
    [
        (string.Empty, Anything), ("word", @"[^\s]+"),
        ("byte", Integer), ("int", Integer), ("long", Integer),
        ("Byte", Integer), ("Int16", Integer), ("Int32", Integer), ("Int64", Integer),
        ("float", Float), ("double", Float), ("decimal", Float),
        ("Single", Float), ("Double", Float), ("Decimal", Float),
        ("Boolean", Anything), ("Char", Anything), ("DateTime", Anything), ("Guid", Anything),
    ];

    private static IEnumerable<(string Name, string Pattern)> OwnNames(TransformationBinding own)
    {
        var pattern = WithoutGroups(own.Pattern?.ToString().TrimStart('^').TrimEnd('$'));
        var names = own.Name is { } name ? [name] : new[] { own.Target.Name, own.Target.FullName!, Alias(own.Target) };
        return names.Distinct(StringComparer.Ordinal).Select(each => (each, pattern));
    }

    // Groups inside would count as arguments of the step; a pattern with special groups or escaped brackets is left to the transformation.
    private static string WithoutGroups(string? pattern) =>
        pattern is null || pattern.Contains("(?", StringComparison.Ordinal) || pattern.Contains(@"\(", StringComparison.Ordinal)
            ? Anything
            : pattern.Replace("(", "(?:", StringComparison.Ordinal);

    private static string Alias(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int32 when !type.IsEnum => "int",
        TypeCode.Int64 when !type.IsEnum => "long",
        TypeCode.Byte when !type.IsEnum => "byte",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.Decimal => "decimal",
        _ => type.Name,
    };
}
