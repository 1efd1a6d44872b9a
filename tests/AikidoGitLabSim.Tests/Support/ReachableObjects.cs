using System.Reflection;

namespace AikidoGitLabSim.Tests.Support;

/// <summary>Finds a text in the memory that an object holds, private fields included.</summary>
internal static class ReachableObjects
{
    /// <summary>The path of fields to a text that contains the value; null: no object that can be reached holds it.</summary>
    public static string? PathTo(object root, string value)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Queue<(object Item, string Path)>([(root, root.GetType().Name)]);
        while (open.TryDequeue(out var next))
        {
            if (Text(next.Item) is { } text && text.Contains(value, StringComparison.Ordinal))
                return next.Path;
            foreach (var (name, child) in Children(next.Item))
            {
                if (child.GetType().IsValueType || seen.Add(child))
                    open.Enqueue((child, $"{next.Path}.{name}"));
            }
        }

        return null;
    }

    private static string? Text(object item) => item switch
    {
        string text => text,
        char[] text => new string(text),
        byte[] bytes => System.Text.Encoding.Latin1.GetString(bytes),
        _ => null,
    };

    private static IEnumerable<(string Name, object Value)> Children(object item)
    {
        var type = item.GetType();
        if (type.IsPrimitive || type.IsEnum || type.IsPointer || item is string or Delegate or MemberInfo or Assembly or Thread)
            return [];
        if (item is Array array)
            return type.GetElementType() is { IsPrimitive: true } ? [] : array.Cast<object?>().OfType<object>().Select(one => ("[]", one));
        return Fields(type).Select(field => (field.Name, Value: field.GetValue(item))).Where(field => field.Value is not null)
            .Select(field => (field.Name, field.Value!));
    }

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (var at = type; at is not null; at = at.BaseType)
        {
            foreach (var field in at.GetFields(own).Where(field => !field.FieldType.IsPointer && !field.FieldType.IsByRefLike))
                yield return field;
        }
    }
}
