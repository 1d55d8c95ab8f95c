namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>The directions in which a record travels.</summary>
internal enum RecordKind
{
    Request,
    Response,

    /// <summary>Data that is only sent.</summary>
    Sent,

    /// <summary>Data that is only received.</summary>
    Received,

    /// <summary>Data that travels both ways.</summary>
    Both,
}
