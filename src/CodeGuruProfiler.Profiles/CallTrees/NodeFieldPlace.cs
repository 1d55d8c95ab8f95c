namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>Where an unknown field of a node is written, in this order.</summary>
internal enum NodeFieldPlace
{
    /// <summary>Among the counts: what is no count.</summary>
    Counts,

    /// <summary>Beside the known fields.</summary>
    Node,

    /// <summary>Among the children: what is no child.</summary>
    Children,
}
