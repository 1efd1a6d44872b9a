namespace Reqnroll;

/// <summary>The table under a step.</summary>
public sealed class DataTable(params string[] header) : Table(header);
