namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>Where an unknown field of a node is written, in this order.</summary>
internal enum NodeFieldPlace
{
    /// <summary>Among the counts: a field that is not a count.</summary>
    Counts,

    /// <summary>Next to the known fields.</summary>
    Node,

    /// <summary>Among the children: a field that is not a child.</summary>
    Children,
}
