using System.Text.Unicode;

namespace CodeGuruProfiler.Profiles;

// How values are recorded that are not of the tree, or not what the tree has in their place.
internal sealed partial class DocumentParser
{
    private void EndScalar()
    {
        if (_state != State.Recording)
        {
            TakeValue();
        }
    }

    private void BeginAnnotation()
    {
        if (_state != State.Recording)
        {
            BeginField();
        }

        Count();
    }

    private void BeginValue(ValueKind kind)
    {
        if (_state != State.Recording)
        {
            if (!document.IsTolerant)
            {
                Refuse(kind);
            }

            BeginField();
        }

        Count();
    }

    private void Count()
    {
        if (++_values > limits.MaxNodes)
        {
            Throw.TooManyValues(limits.MaxNodes, Position);
        }
    }

    /// <summary>Gives a value outside of a container a field to be kept in, unless it has one.</summary>
    private void BeginField()
    {
        _valuePosition = Position;
        _valuesBefore = _values;
        if (_recorder.HasStarted)
        {
            return;
        }

        switch (_state)
        {
            case State.Outside or State.Done:
                _recorder.FieldName([]);
                break;
            case State.Document or State.Node:
                _recorder.FieldName(FieldNames.NameOf(_field));
                break;
            case State.Children:
                Wrap(FieldNames.ChildrenUtf8, _tree.Frames);
                break;
            case State.Counts:
                Wrap(FieldNames.CountsUtf8, _tree.Counters);
                break;
        }
    }

    /// <summary>What is no child or no count is kept as a field of such a struct.</summary>
    private void Wrap(ReadOnlySpan<byte> field, StringTable names)
    {
        _recorder.FieldName(field);
        _recorder.Start(ValueKind.StartStruct);
        if (_name >= 0)
        {
            RecordName(names[_name], _nameSymbol);
        }
        else
        {
            _recorder.FieldName(_names.Text(_unknownName, _nameSymbol));
        }

        _isWrapped = true;
    }

    private void TakeValue()
    {
        if (_isWrapped)
        {
            _recorder.End();
            _isWrapped = false;
        }

        switch (_state)
        {
            case State.Document:
                document.Take(_field, new RecordedValue(_recorder.Bytes, document.Texts), _valuePosition);
                break;
            case State.Outside or State.Done:
                document.Take(ProfileField.Unknown, new RecordedValue(_recorder.Bytes, document.Texts), _valuePosition);
                _state = State.Done;
                break;
            case State.Children or State.Counts:
                _tree.AddFields(_node, _recorder.Bytes, document.Texts, _state == State.Counts ? NodeFieldPlace.Counts : NodeFieldPlace.Children);
                break;
            default:
                if (NodeFieldReader.Take(document, _node, _field, new RecordedValue(_recorder.Bytes, document.Texts), _valuePosition))
                {
                    // Lines went into the tree, whose nodes are limited on their own.
                    _values = _valuesBefore;
                }

                break;
        }

        _recorder.Clear();
    }

    private void RecordName(string name, long symbol)
    {
        if (symbol > 0)
        {
            _recorder.FieldName(_names.Text(name, symbol));
        }
        else
        {
            _recorder.FieldName(name);
        }
    }

    private void RecordName(ProfileField field, ReadOnlySpan<byte> utf8, long symbol)
    {
        if (field != ProfileField.Unknown)
        {
            // Mostly its value is understood, and then nothing is recorded.
            return;
        }

        if (symbol > 0)
        {
            _recorder.FieldName(_names.Text(utf8, symbol));
        }
        else
        {
            CheckUtf8(utf8);
            _recorder.FieldName(utf8);
        }
    }

    private void CheckUtf8(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(HasLoneSurrogates ? LoneSurrogates.Replace(utf8) : utf8))
        {
            Throw.NotUtf8(Position);
        }

        HasLoneSurrogates = false;
    }
}
