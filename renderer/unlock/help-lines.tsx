// Help-lines on the closed notebook: built in and public, the same for everybody, nothing from the notebook itself.
export function HelpLines() {
  return (
    <section className="helplines" aria-labelledby="help-lines">
      <h2 id="help-lines">If you need to talk to someone now</h2>
      <dl className="lines-list">
        <div>
          <dt>United States and Canada</dt>
          <dd>
            call or text <strong className="figures">988</strong>
          </dd>
        </div>
        <div>
          <dt>United Kingdom and Ireland</dt>
          <dd>
            call <strong className="figures">116 123</strong>
          </dd>
        </div>
        <div>
          <dt>Australia</dt>
          <dd>
            call <strong className="figures">13 11 14</strong>
          </dd>
        </div>
        <div>
          <dt>New Zealand</dt>
          <dd>
            call or text <strong className="figures">1737</strong>
          </dd>
        </div>
        <div>
          <dt>In an emergency</dt>
          <dd>
            call <strong className="figures">911</strong>, <strong className="figures">999</strong>,{' '}
            <strong className="figures">112</strong> or <strong className="figures">000</strong>
          </dd>
        </div>
      </dl>
    </section>
  )
}
