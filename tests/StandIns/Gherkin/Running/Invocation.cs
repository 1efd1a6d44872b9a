using System.Reflection;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>Calls by reflection that let the callee's own exception and stack through.</summary>
internal static class Invocation
{
    public static object Create(ConstructorInfo constructor, object?[] arguments) =>
        constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);

    public static async Task<object?> CallAsync(MethodInfo method, ObjectContainer container, object?[] arguments)
    {
        var target = method.IsStatic ? null : container.Resolve(method.ReflectedType!);
        var returned = method.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
        var task = returned switch
        {
            Task already => already,
            ValueTask plain => plain.AsTask(),
            not null when method.ReturnType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>) =>
                (Task)type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(returned, null)!,
            _ => null,
        };
        if (task is null)
            return returned;
        await task;
        return ResultType(method) == typeof(void) ? null : task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task);
    }

    /// <summary>What a method gives once awaited.</summary>
    public static Type ResultType(MethodInfo method)
    {
        var type = method.ReturnType;
        if (type == typeof(Task) || type == typeof(ValueTask))
            return typeof(void);
        var awaited = type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));
        return awaited ? type.GetGenericArguments()[0] : type;
    }
}
