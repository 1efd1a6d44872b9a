namespace Reqnroll.BoDi;

public sealed class ObjectContainerException : Exception
{
    internal ObjectContainerException(string message)
        : base(message)
    {
    }
}
