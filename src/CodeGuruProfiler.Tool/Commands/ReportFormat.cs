namespace CodeGuruProfiler.Tool.Commands;

/// <summary>The formats of recommendations.</summary>
internal enum ReportFormat
{
    Table,
    Md,
    Sarif,
    Json,
}
