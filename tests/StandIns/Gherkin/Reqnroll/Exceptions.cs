namespace Reqnroll;

public class ReqnrollException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The bindings are wrong: ambiguous, of the wrong shape, not convertible.</summary>
public class BindingException(string message, Exception? inner = null) : ReqnrollException(message, inner);

/// <summary>Thrown by a step that is not written yet.</summary>
public class PendingStepException(string message) : ReqnrollException(message)
{
    public PendingStepException()
        : this("The step definition is not implemented.")
    {
    }
}
