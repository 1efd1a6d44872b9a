using System.ComponentModel;
using System.Globalization;
using Reqnroll;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>Own transformations first, in their order; then enums (blanks and case do not matter) and .NET's type converters.</summary>
internal sealed class ArgumentConverter(BindingRegistry registry, ObjectContainer container)
{
    public bool CanConvert(object value, Type target)
    {
        if (Transformation(value, target, except: null) is not null || target.IsInstanceOfType(value))
            return true;
        try
        {
            Simple(value, target);
            return true;
        }
#pragma warning disable CA1031 // type converters throw what they like, often a bare Exception
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    /// <summary>The arguments of a step as its definition wants them.</summary>
    /// <exception cref="BindingException">There are more or fewer than it has parameters.</exception>
    public async Task<object?[]> ConvertAsync(StepMatch match)
    {
        var parameters = match.Binding.Method.GetParameters();
        if (parameters.Length != match.Arguments.Count)
            throw new BindingException($"Parameter count mismatch: {MethodText.Of(match.Binding.Method)} has {parameters.Length}, the step {match.Arguments.Count}.");
        var arguments = new object?[parameters.Length];
        for (var index = 0; index < arguments.Length; index++)
            arguments[index] = await ConvertAsync(match.Arguments[index], parameters[index].ParameterType, except: null);
        return arguments;
    }

    private async Task<object?> ConvertAsync(object value, Type target, TransformationBinding? except)
    {
        if (Transformation(value, target, except) is { } transformation)
            return await TransformAsync(transformation, value);
        return target.IsInstanceOfType(value) ? value : Simple(value, target);
    }

    private async Task<object?> TransformAsync(TransformationBinding transformation, object value)
    {
        var parameters = transformation.Method.GetParameters();
        var inputs = transformation.Pattern is { } pattern && value is string text
            ? pattern.Match(text).Groups.Values.Skip(1).Select(group => (object)group.Value).ToList()
            : [value];
        if (inputs.Count != parameters.Length)
            throw new BindingException($"{MethodText.Of(transformation.Method)} has {parameters.Length} parameters for {inputs.Count} groups of its pattern.");
        var arguments = new object?[inputs.Count];
        for (var index = 0; index < arguments.Length; index++)
            arguments[index] = await ConvertAsync(inputs[index], parameters[index].ParameterType, transformation);
        return await Invocation.CallAsync(transformation.Method, container, arguments);
    }

    private TransformationBinding? Transformation(object value, Type target, TransformationBinding? except) =>
        registry.Transformations.FirstOrDefault(candidate => candidate != except && candidate.Target == target && Takes(candidate, value));

    private static bool Takes(TransformationBinding transformation, object value) =>
        transformation.Pattern is { } pattern && value is string text
            ? pattern.IsMatch(text)
            : value is Table == typeof(Table).IsAssignableFrom(transformation.Method.GetParameters().FirstOrDefault()?.ParameterType);

    private static object? Simple(object value, Type target)
    {
        if (target.IsEnum && value is string name)
            return Enum.Parse(target, name.Replace(" ", string.Empty, StringComparison.Ordinal), ignoreCase: true);
        return WithTypeConverter(value, target) ?? Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
    }

    private static object? WithTypeConverter(object value, Type target)
    {
        var converter = TypeDescriptor.GetConverter(target);
        try
        {
            return converter.CanConvertFrom(value.GetType()) ? converter.ConvertFrom(context: null, CultureInfo.InvariantCulture, value) : null;
        }
#pragma warning disable CA1031 // type converters throw what they like, often a bare Exception; as in Reqnroll, the next way then says what is wrong
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
