namespace Reqnroll;

public abstract class ReqnrollContext : Dictionary<string, object>
{
    private protected ReqnrollContext()
        : base(StringComparer.Ordinal)
    {
    }

    public Exception? TestError { get; internal set; }

    public void Set<T>(T data)
        where T : notnull => Set(data, KeyOf<T>());

    public void Set<T>(T data, string key)
        where T : notnull => this[key] = data;

    public void Set<T>(Func<T> func) => this[KeyOf<T>()] = func;

    public T Get<T>() => Get<T>(KeyOf<T>());

    public T Get<T>(string key) => Read<T>(this[key]);

    public bool TryGetValue<TValue>(out TValue value) => TryGetValue(KeyOf<TValue>(), out value);

    public bool TryGetValue<TValue>(string key, out TValue value)
    {
        var found = base.TryGetValue(key, out var stored);
        value = found ? Read<TValue>(stored!) : default!;
        return found;
    }

    private static T Read<T>(object stored) => stored is Func<T> make ? make() : (T)stored;

    private static string KeyOf<T>() => typeof(T).FullName!;
}
