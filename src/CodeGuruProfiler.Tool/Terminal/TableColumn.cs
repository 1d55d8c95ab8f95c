namespace CodeGuruProfiler.Tool.Terminal;

/// <summary>A column of a table.</summary>
/// <param name="Title">The heading, which only people see.</param>
/// <param name="IsNumber">Whether the column is aligned to the right.</param>
/// <param name="IsName">Whether the column contains names of frames, which are shortened when the table is wider than the terminal.</param>
internal sealed record TableColumn(string Title, bool IsNumber = false, bool IsName = false);
