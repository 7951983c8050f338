/** How queues and their papers look; what is for narrow screens comes last, as it changes the others. */
import './queue.css';
import './marks.css';
import './counts.css';
import './paper.css';
import './forms.css';
import './narrow.css';
