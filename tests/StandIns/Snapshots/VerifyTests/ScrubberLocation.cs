namespace VerifyTests;

/// <summary>Where among the scrubbers a new one runs.</summary>
public enum ScrubberLocation
{
    First,
    Last,
}
