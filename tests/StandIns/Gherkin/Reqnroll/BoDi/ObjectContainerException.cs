namespace Reqnroll.BoDi;

public sealed class ObjectContainerException(string message) : Exception(message);
