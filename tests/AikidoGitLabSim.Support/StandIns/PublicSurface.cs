using System.Globalization;
using System.Reflection;

namespace AikidoGitLabSim.Support.StandIns;

/// <summary>What others can see of a type, a line each, whatever assembly it is in: kind, bases, members with their parameters.</summary>
internal static class PublicSurface
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    public static IEnumerable<string> Of(Type type)
    {
        IEnumerable<string> lines =
        [
            Kind(type),
            .. Bases(type).Select(based => $"is {Name(based)}"),
            .. type.GetConstructors(Members).Where(IsSeen).Select(constructor => $"new({Parameters(constructor)})"),
            .. type.GetMethods(Members).Where(IsSeen).Where(method => method.DeclaringType != typeof(object)).Select(Line),
            .. type.GetFields(Members).Where(field => field.IsPublic || field.IsFamily).Select(Line),
            .. type.GetEvents(Members).Where(raised => IsSeen(raised.AddMethod!)).Select(raised => $"event {raised.Name}: {Name(raised.EventHandlerType!)}"),
        ];
        if (CanBeDerivedFrom(type))
            lines = lines.Append("can be derived from");
        return typeof(Attribute).IsAssignableFrom(type) ? lines.Concat(Usage(type)) : lines;
    }

    private static string Kind(Type type)
    {
        if (type.IsInterface)
            return "interface";
        if (type.IsEnum)
            return $"enum: {Name(Enum.GetUnderlyingType(type))}";
        return type.IsValueType ? "struct" : "class";
    }

    private static bool CanBeDerivedFrom(Type type) => type is { IsClass: true, IsSealed: false } && type.GetConstructors(Members).Any(IsSeen);

    private static IEnumerable<Type> Bases(Type type)
    {
        foreach (var implemented in type.GetInterfaces().Where(implemented => implemented.IsVisible))
            yield return implemented;
        for (var based = type.BaseType; based is not null; based = based.BaseType)
            yield return based;
    }

    private static IEnumerable<string> Usage(Type attribute)
    {
        var usage = attribute.GetCustomAttribute<AttributeUsageAttribute>() ?? new AttributeUsageAttribute(AttributeTargets.All);
        foreach (var target in Enum.GetValues<AttributeTargets>().Where(target => target != AttributeTargets.All && usage.ValidOn.HasFlag(target)))
            yield return $"attribute of {target}";
        if (usage.AllowMultiple)
            yield return "attribute more than once";
    }

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Line(MethodInfo method) =>
        $"{(method.IsStatic ? "static " : "")}{method.Name}{Arity(method)}({Parameters(method)}): {Name(method.ReturnType)}";

    private static string Line(FieldInfo field) => field.IsLiteral
        ? string.Create(CultureInfo.InvariantCulture, $"const {field.Name} = {field.GetRawConstantValue()}")
        : $"{(field.IsStatic ? "static " : "")}{field.Name}: {Name(field.FieldType)}";

    private static string Arity(MethodInfo method) => method.IsGenericMethod ? $"<{method.GetGenericArguments().Length.ToString(CultureInfo.InvariantCulture)}>" : "";

    // Names and defaults of parameters count: source that is written for one must be understood by the other.
    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "") + $"{Name(parameter.ParameterType)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {Convert.ToString(parameter.RawDefaultValue, CultureInfo.InvariantCulture) ?? "null"}" : "")));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "!" : "!!") + type.GenericParameterPosition.ToString(CultureInfo.InvariantCulture);
        if (type.HasElementType)
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        var name = type.IsGenericType ? type.GetGenericTypeDefinition().FullName! : type.FullName!;
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
