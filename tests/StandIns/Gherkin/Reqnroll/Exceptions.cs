namespace Reqnroll;

public class ReqnrollException : Exception
{
    public ReqnrollException(string message)
        : base(message)
    {
    }

    public ReqnrollException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>The bindings are wrong: ambiguous, of the wrong shape, not convertible.</summary>
public class BindingException(string message) : ReqnrollException(message);

/// <summary>Thrown by a step that is not written yet.</summary>
public class PendingStepException(string message) : ReqnrollException(message)
{
    public PendingStepException()
        : this("The step definition is not implemented.")
    {
    }
}
