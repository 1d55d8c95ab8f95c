using System.Diagnostics;

namespace CodeGuruProfiler.Profiles;

/// <summary>
/// Understands a profile from its tokens, in whichever format they come: each format's reader calls it once a token.
/// It keeps its place in numbers, not on the call stack, so depth costs nothing but is limited all the same.
/// </summary>
internal sealed class DocumentParser(ProfileDocument document, ProfileReaderOptions limits)
{
    private readonly ValueRecorder _recorder = new();
    private readonly NameLookup _names = new(document.Tree);
    private readonly CallTreeAssembler _tree = document.Tree;
    private readonly NodeFieldReader _nodeFields = new(document);
    private State _state = State.Outside;
    private State _stateAfterRecording;
    private ProfileField _field;
    private int _frame;
    private int _node;
    private int _depth;
    private int _values;
    private long _valuePosition;
    private bool _documentIsRoot;

    private enum State
    {
        Outside,
        Document,
        Node,
        Children,
        Recording,
        Done,
    }

    /// <summary>Gets or sets where the current token begins, for messages.</summary>
    public long Position { get; set; }

    public void StartStruct()
    {
        switch (_state)
        {
            case State.Outside:
                _state = State.Document;
                break;
            case State.Document when _field == ProfileField.CallGraph:
                Enter(State.Node);
                document.HasCallGraph = true;
                break;
            case State.Document when _field == ProfileField.Children && document.IsTolerant:
                Enter(State.Children);
                _documentIsRoot = true;
                document.HasCallGraph = true;
                break;
            case State.Node when _field == ProfileField.Children:
                Enter(State.Children);
                break;
            case State.Children:
                StartChild();
                break;
            default:
                StartContainer(ValueKind.StartStruct);
                break;
        }
    }

    public void EndStruct()
    {
        switch (_state)
        {
            case State.Recording:
                EndContainer();
                break;
            case State.Document:
                _state = State.Done;
                break;
            case State.Children when _node == 0 && _documentIsRoot:
                _documentIsRoot = false;
                _state = State.Document;
                break;
            case State.Children:
                _state = State.Node;
                break;
            case State.Node when _node == 0:
                _state = State.Document;
                break;
            default:
                Debug.Assert(_state == State.Node, "Only a struct that was started ends.");
                _node = _tree.Parent[_node];
                _depth--;
                _state = State.Children;
                break;
        }
    }

    /// <summary>Starts a list or an s-expression.</summary>
    public void StartList(ValueKind kind = ValueKind.StartList)
        => StartContainer(kind);

    public void EndList()
        => EndContainer();

    /// <summary>Takes an annotation of the value that comes next, after its field name. Those of known structs say nothing.</summary>
    public void Annotation(ReadOnlySpan<byte> utf8)
    {
        if (_state is State.Document or State.Node or State.Recording)
        {
            BeginValue(ValueKind.StartAnnotated);
            CheckDepth();
            _recorder.Start(ValueKind.StartAnnotated, Text(utf8));
        }
    }

    /// <param name="utf8">The name.</param>
    /// <param name="symbol">A number that stands for this name in all of the document; 0 or less without one.</param>
    public void FieldName(ReadOnlySpan<byte> utf8, long symbol = 0)
    {
        switch (_state)
        {
            case State.Children:
                _frame = Checked(_names.Frame(utf8, symbol));
                break;
            case State.Node:
                _field = FieldNames.OfNode(utf8, out string? known);
                _recorder.FieldName(known ?? Text(utf8));
                break;
            case State.Document:
                string name = Text(utf8);
                _field = FieldNames.OfDocument(name);
                _recorder.FieldName(name);
                break;
            default:
                _recorder.FieldName(Text(utf8));
                break;
        }
    }

    public void String(ReadOnlySpan<byte> utf8)
    {
        if (_state == State.Node && _field == ProfileField.File)
        {
            int file = Checked(_names.File(utf8, _node));
            _recorder.Clear();
            _tree.SetSource(_node, _tree.GetSource(_node) with { File = file });
            return;
        }

        Scalar(ValueKind.String, 0, Text(utf8));
    }

    public void Integer(long value)
        => Scalar(ValueKind.Integer, value);

    /// <summary>Gets a value indicating whether a number must be kept digit by digit. A count is as good as its nearest double.</summary>
    public bool KeepsDigits => _field != ProfileField.Counts;

    /// <summary>Takes a number that is no 64-bit integer: its nearest double, and its digits if they are to be kept.</summary>
    public void Number(ValueKind kind, double value, string? digits)
    {
        // Of the many bit patterns that are not a number, text has one.
        long bits = BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
        Scalar(digits is null ? ValueKind.Float : kind, bits, digits);
    }

    public void Boolean(bool value)
        => Scalar(ValueKind.Boolean, value ? 1 : 0);

    public void Null()
        => Scalar(ValueKind.Null);

    /// <summary>Says that the bytes are at their end.</summary>
    public void Complete()
    {
        if (_state != State.Done)
        {
            Throw.Unexpected("a profile", "the end of the bytes", Position);
        }
    }

    private void StartChild()
    {
        if (++_depth > limits.MaxDepth)
        {
            Throw.TooDeep(limits.MaxDepth, Position);
        }

        _node = _tree.AddChild(_node, _frame);
        if (_tree.Length - 1 > limits.MaxNodes)
        {
            Throw.TooManyNodes(limits.MaxNodes, Position);
        }

        _state = State.Node;
    }

    private void StartContainer(ValueKind kind)
    {
        BeginValue(kind);
        if (_state != State.Recording)
        {
            _stateAfterRecording = _state;
            _state = State.Recording;
        }

        CheckDepth();
        _recorder.Start(kind);
    }

    private void CheckDepth()
    {
        if (_recorder.Depth >= limits.MaxDepth)
        {
            Throw.TooDeep(limits.MaxDepth, Position);
        }
    }

    private void EndContainer()
    {
        _recorder.End();
        if (_recorder.IsComplete)
        {
            _state = _stateAfterRecording;
            TakeValue();
        }
    }

    public void Scalar(ValueKind kind, long bits = 0, string? text = null)
    {
        if (_state == State.Children && kind == ValueKind.Null && document.IsTolerant)
        {
            StartChild();
            EndStruct();
            return;
        }

        BeginValue(kind);
        _recorder.Add(kind, bits, text);
        if (_state != State.Recording)
        {
            TakeValue();
        }
    }

    private void BeginValue(ValueKind kind)
    {
        switch (_state)
        {
            case State.Outside:
                Throw.Unexpected("a struct with the profile's fields", kind.Describe(), Position);
                break;
            case State.Children:
                Throw.Unexpected($"a struct for the frame '{_tree.Frames[_frame]}'", kind.Describe(), Position);
                break;
            case State.Done:
                Throw.Unexpected("the end of the bytes", kind.Describe(), Position);
                break;
            case State.Document or State.Node:
                _valuePosition = Position;
                break;
        }

        if (++_values > limits.MaxNodes)
        {
            Throw.TooManyValues(limits.MaxNodes, Position);
        }
    }

    private void TakeValue()
    {
        var value = new RecordedValue(_recorder.Tokens);
        if (_state == State.Document)
        {
            document.Take(_field, value, _valuePosition);
        }
        else if (_nodeFields.Take(_node, _field, value, _valuePosition))
        {
            // Counts and lines went into the tree, whose nodes are limited on their own.
            _values -= value.Tokens.Length;
        }

        _recorder.Clear();
    }

    private void Enter(State state)
    {
        _state = state;
        _recorder.Clear();
    }

    private string Text(ReadOnlySpan<byte> utf8)
        => _names.Get(Checked(_names.Text(utf8)));

    private int Checked(int id)
    {
        if (id < 0)
        {
            Throw.NotUtf8(Position);
        }

        return id;
    }
}
