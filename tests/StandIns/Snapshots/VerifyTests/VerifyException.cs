namespace VerifyTests;

/// <summary>A snapshot is new, or is not what it was.</summary>
internal sealed class VerifyException(string message) : Exception(message);
