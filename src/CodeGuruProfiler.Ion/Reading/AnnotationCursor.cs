namespace CodeGuruProfiler.Ion.Reading;

/// <summary>The place of a value's annotations, and of the one that was asked for last: asking for one after the other is one walk.</summary>
internal struct AnnotationCursor
{
    private const int FewAnnotations = 8;

    private int _start;
    private int _index;
    private int _next;
    private int[]? _places;
    private int _placesStart;

    /// <summary>Begins with the annotations of another value.</summary>
    public void Begin(int start)
    {
        _start = start;
        _index = 0;
        _next = start;
    }

    /// <summary>Returns the position of an annotation.</summary>
    /// <typeparam name="TSyntax">How annotations are written.</typeparam>
    /// <param name="document">The document.</param>
    /// <param name="index">0 for the first.</param>
    /// <param name="count">The number of annotations of the value.</param>
    public int Find<TSyntax>(ReadOnlySpan<byte> document, int index, int count)
        where TSyntax : IAnnotationSyntax
    {
        if ((uint)index >= (uint)count)
        {
            ThrowHelper.ThrowNoAnnotation(index, count);
        }

        if (index < _index || _places is not null)
        {
            MoveTo<TSyntax>(document, index, count);
        }

        for (; _index < index; _index++)
        {
            _next = TSyntax.Skip(document, _next);
        }

        return _next;
    }

    // Few annotations are walked from the first one again. Of many the places are kept: going backwards would take the square of their number.
    private void MoveTo<TSyntax>(ReadOnlySpan<byte> document, int index, int count)
        where TSyntax : IAnnotationSyntax
    {
        _index = 0;
        _next = _start;
        if (count > FewAnnotations)
        {
            if (_places is null || _placesStart != _start)
            {
                _places = FindAll<TSyntax>(document, count);
                _placesStart = _start;
            }

            _index = index;
            _next = _places[index];
        }
    }

    private readonly int[] FindAll<TSyntax>(ReadOnlySpan<byte> document, int count)
        where TSyntax : IAnnotationSyntax
    {
        var places = new int[count];
        int position = _start;
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = position;
            position = TSyntax.Skip(document, position);
        }

        return places;
    }
}
